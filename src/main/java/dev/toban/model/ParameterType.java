package dev.toban.model;

/** Type of a resource's private property. */
public enum ParameterType implements WindowsEnum {
    BYTE_ARRAY(1, WindowsEnum.camel("BYTE_ARRAY")),
    UINT32(2, "UInt32"),
    STRING(3, WindowsEnum.camel("STRING")),
    EXPAND_STRING(4, WindowsEnum.camel("EXPAND_STRING")),
    STRING_COLLECTION(5, WindowsEnum.camel("STRING_COLLECTION")),
    UINT64(6, "UInt64"),
    INT32(7, "Int32"),
    EXPANDED_STRING(8, WindowsEnum.camel("EXPANDED_STRING")),
    INT64(10, "Int64"),
    UINT16(11, "UInt16"),
    DATE_TIME(12, WindowsEnum.camel("DATE_TIME")),
    UNKNOWN(0, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    ParameterType(long number, String windowsName) {
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
