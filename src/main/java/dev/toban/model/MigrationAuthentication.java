package dev.toban.model;

/** How hosts prove themselves to each other for a live migration. */
public enum MigrationAuthentication implements WindowsEnum {
    CREDSSP(0, "CredSSP"),
    KERBEROS(1, WindowsEnum.camel("KERBEROS")),
    UNKNOWN(-1, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    MigrationAuthentication(long number, String windowsName) {
        this.number = number;
        this.windowsName = windowsName;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String windowsName() {
        return windowsName;
    }
}
