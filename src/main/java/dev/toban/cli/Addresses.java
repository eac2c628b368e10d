package dev.toban.cli;

/** The words of the option that names a cluster. */
final class Addresses {

    static final String HELP = "The cluster: lab: (default), lab:NAME (contoso-s2d, large), lab:FILE, file:FILE;"
            + " a lab takes ?state=PATH to outlive the program, and ?speed=N.";

    private Addresses() {}
}
