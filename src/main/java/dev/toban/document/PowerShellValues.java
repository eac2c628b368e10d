package dev.toban.document;

import dev.toban.model.WindowsEnum;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single values as cmdlets give them. Source: domain/powershell.md §1 and §F.4. */
final class PowerShellValues {

    /** What cmdlets say for "none" where a number is unsigned. */
    private static final long NONE = 4_294_967_295L;

    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d+)([+-]\\d{4})?\\)/");

    private PowerShellValues() {}

    /** A text without the characters that pad a single char; empty for none. */
    static Optional<String> text(PowerShellNode node) throws DocumentException {
        if (!node.value().isString()) {
            throw node.wrong(String.class);
        }
        return Optional.of(node.value().stringValue().replace("\u0000", "")).filter(text -> !text.isEmpty());
    }

    /** A number with the "none" of unsigned numbers left out. */
    static Optional<Long> count(PowerShellNode node) throws DocumentException {
        return number(node).filter(number -> number != NONE);
    }

    /** A number of any size; what no signed number can hold is no figure, but another way to say "none". */
    static Optional<Long> number(PowerShellNode node) throws DocumentException {
        if (!node.value().isIntegralNumber()) {
            throw node.wrong(Long.class);
        }
        return node.value().canConvertToLong() ? Optional.of(node.value().longValue()) : Optional.empty();
    }

    static Optional<Integer> integer(PowerShellNode node) throws DocumentException {
        Optional<Long> number = count(node);
        if (number.isPresent() && number.get() != number.get().intValue()) {
            throw node.wrong(Integer.class);
        }
        return number.map(Long::intValue);
    }

    static double real(PowerShellNode node) throws DocumentException {
        if (!node.value().isNumber()) {
            throw node.wrong(Double.class);
        }
        return node.value().doubleValue();
    }

    /** A truth value, which many cmdlets give as 0 or 1. */
    static boolean flag(PowerShellNode node) throws DocumentException {
        if (node.value().isBoolean()) {
            return node.value().booleanValue();
        }
        if (node.value().isIntegralNumber()
                && (node.value().longValue() == 0 || node.value().longValue() == 1)) {
            return node.value().longValue() == 1;
        }
        throw node.wrong(Boolean.class);
    }

    /** An instant as ISO text, or as 5.1 writes a date by itself. */
    static Instant instant(PowerShellNode node) throws DocumentException {
        String text = text(node).orElse("");
        Matcher date = DATE.matcher(text);
        try {
            return date.matches() ? Instant.ofEpochMilli(Long.parseLong(date.group(1))) : Instant.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw node.wrong(Instant.class);
        }
    }

    static Optional<Duration> seconds(PowerShellNode node) throws DocumentException {
        return number(node).map(Duration::ofSeconds);
    }

    /** A constant by its number, or by its name where no number was sent. */
    static <E extends Enum<E> & WindowsEnum> E constant(PowerShellNode node, Class<E> type) throws DocumentException {
        if (node.value().isIntegralNumber()) {
            return WindowsEnum.byNumber(type, node.value().longValue());
        }
        String name = text(node).orElse("Unknown");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.windowsName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Enum.valueOf(type, "UNKNOWN"));
    }

    static <E extends Enum<E> & WindowsEnum> Set<E> flags(PowerShellNode node, Class<E> type) throws DocumentException {
        if (!node.value().isIntegralNumber()) {
            throw node.wrong(Long.class);
        }
        long bits = node.value().longValue();
        return WindowsEnum.flags(type, bits < 0 ? bits & NONE : bits); // a signed 32-bit value repeats its highest bit
    }
}
