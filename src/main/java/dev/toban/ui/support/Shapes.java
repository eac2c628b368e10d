package dev.toban.ui.support;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each look is drawn of, in a box of 16 by 16. */
final class Shapes {

    private static final String RING = "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 1 1 8 1.8z";
    private static final String BOX =
            "M4 1.5h8a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5z";
    private static final String TRIANGLE =
            "M8 1.6c.5 0 .9.2 1.1.6l6 10.6c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-10.6c.2-.4.6-.6 1.1-.6z";
    private static final Map<Look, List<Part>> PARTS = new EnumMap<>(Look.class);

    static {
        for (Look look : Look.values()) {
            PARTS.put(look, draw(look));
        }
    }

    private Shapes() {}

    static List<Part> of(Look look) {
        return PARTS.getOrDefault(look, List.of());
    }

    private static List<Part> draw(Look look) {
        return switch (look) {
            case FAILED ->
                List.of(fill("M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z"), cut("M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"));
            case WARNING -> List.of(fill(TRIANGLE), cut("M8 6v3.6M8 11.9v.2"));
            case DRIFT ->
                List.of(
                        wash("M8 1.4L14.6 8 8 14.6 1.4 8z"),
                        line("M8 1.4L14.6 8 8 14.6 1.4 8zM5.5 6.8h5M5.5 9.2h5M9.3 5.2L6.7 10.8"));
            case UNKNOWN ->
                List.of(
                        wash(BOX),
                        line(BOX),
                        line("M6.2 6.3C6.3 5.2 7 4.6 8 4.6s1.8.6 1.8 1.6C9.8 7.4 8 7.5 8 9M8 11.2v.2"));
            case PAUSED -> List.of(fill(BOX), cut("M6.1 5.2v5.6M9.9 5.2v5.6"));
            case RUNNING ->
                List.of(
                        faint(RING),
                        line("M8 2a6 6 0 0 1 6 6"),
                        fill("M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 1 1 0-4.4z"));
            case QUEUED -> List.of(dashed(RING), line("M8 4.8V8l2.2 1.6"));
            case REDIRECTED_BY_DESIGN ->
                List.of(wash(RING), line(RING), line("M5.2 10.8V9.2a2 2 0 0 1 2-2h3.4M8.9 5.3l1.9 1.9-1.9 1.9"));
            case NOT_POSSIBLE -> List.of(line(RING), line("M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2"));
            case OFF -> List.of(line(RING), line("M5.2 8h5.6"));
            case INFORMATION -> List.of(line(RING), line("M8 7.4v3.6M8 4.9v.2"));
            case RUNNING_HERE -> List.of(wash(BOX), line(BOX), fill("M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 1 1 0-4.8z"));
            case POSSIBLE -> List.of(line("M3.2 8.6l3.2 3.1 6.4-7"));
            case OK -> List.of(wash(RING), line(RING), line("M5.2 8.2l2 2 3.7-4.1"));
        };
    }

    private static Part fill(String path) {
        return new Part(path, "shape-fill");
    }

    private static Part line(String path) {
        return new Part(path, "shape-line");
    }

    private static Part wash(String path) {
        return new Part(path, "shape-wash");
    }

    private static Part faint(String path) {
        return new Part(path, "shape-faint");
    }

    private static Part dashed(String path) {
        return new Part(path, "shape-dashed");
    }

    /** A mark cut out of a filled shape. */
    private static Part cut(String path) {
        return new Part(path, "shape-cut");
    }

    /** One stroke or surface of a shape. */
    record Part(String path, String styleClass) {}
}
