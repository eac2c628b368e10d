package dev.toban.connection.file;
/** Stub. */
public final class FileConnection {
    private FileConnection() {}
    /** Stub. */
    public static dev.toban.connection.ClusterConnection open(java.nio.file.Path file)
            throws dev.toban.document.DocumentException {
        if (file.toString().isEmpty()) {
            throw new IllegalStateException("stub");
        }
        throw new dev.toban.document.DocumentException(
                file.toString(), "", dev.toban.text.Message.of("document.empty"));
    }
}
