package dev.toban.model;

/** Name of a virtual machine as Hyper-V shows it; not unique. */
public final class VirtualMachineName extends Name {

    public VirtualMachineName(String value) {
        super(value);
    }
}
