package dev.toban.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks tests that JavaFX's off-screen platform cannot carry: modifier keys with clicks, drag and drop, right clicks.
 * Without a display they are reported as skipped.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsWindow.Condition.class)
public @interface NeedsWindow {

    /** Skips where tests draw off-screen; the build orders that with {@code glass.platform}. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return "Headless".equals(System.getProperty("glass.platform"))
                    ? ConditionEvaluationResult.disabled("no display: needs a real window")
                    : ConditionEvaluationResult.enabled("windows open on the display");
        }
    }
}
