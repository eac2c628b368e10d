package dev.toban.report;
/** Stub. */
public final class HtmlReport {
    private HtmlReport() {}
    /** Stub. */
    public static String render(dev.toban.document.SnapshotDocument snapshot, dev.toban.text.Texts texts) {
        return "";
    }
}
