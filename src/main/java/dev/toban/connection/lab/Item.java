package dev.toban.connection.lab;

/** A simulated object that readers see; it counts its changes so that an unchanged one is not described again. */
abstract class Item {

    private int version;

    final int version() {
        return version;
    }

    final void changed() {
        version++;
    }
}
