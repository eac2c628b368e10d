package dev.toban.model;

/** Identifier of a virtual machine, the same on every node. */
public final class VirtualMachineId extends Name {

    public VirtualMachineId(String value) {
        super(value);
    }
}
