package dev.toban.app;

import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports mistakes of the program itself, under a short number that is the same for the same mistake. */
final class Mistakes implements UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);
    private static final int FRAMES = 3;

    private final Background background;
    private final Dialogs dialogs;

    Mistakes(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable mistake) {
        String number = number(mistake);
        LOG.error("Mistake {} on {}", number, thread.getName(), mistake);
        background.onUi(() -> dialogs.error(
                Message.of("shell.mistake.title"), Message.of("shell.mistake.text", number), trace(mistake)));
    }

    /** Made of the kind of mistake and where it happened, so that people can compare theirs. */
    static String number(Throwable mistake) {
        int where = Arrays.stream(mistake.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.toban"))
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList()
                .hashCode();
        int code = mistake.getClass().getName().hashCode() * 31 + where;
        return String.format(Locale.ROOT, "%04X-%04X", code >>> 16, code & 0xFFFF);
    }

    private static String trace(Throwable mistake) {
        StringWriter text = new StringWriter();
        mistake.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
