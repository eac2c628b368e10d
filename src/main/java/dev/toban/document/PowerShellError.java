package dev.toban.document;

import dev.toban.model.ReadFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error as a script reports it. Source: domain/powershell.md §E.1.
 *
 * @param step what the script was doing
 * @param fqid identifier of the error
 * @param category category, the same in every language
 * @param activity cmdlet
 * @param target what the cmdlet was about
 * @param nativeCode number of the first Win32 exception in the chain
 * @param chain exceptions from the outside in
 */
public record PowerShellError(
        @Nullable String step,
        @Nullable String fqid,
        @Nullable String category,
        @Nullable String activity,
        @Nullable String target,
        @Key("native") @Nullable Integer nativeCode,
        List<Link> chain) {

    private static final Pattern HRESULT = Pattern.compile("0x[0-9A-Fa-f]{8}");
    private static final String WIN32 = "0x8007";

    /** One exception of the chain. */
    public record Link(@Nullable String type, @Nullable String hresult, @Nullable String message) {}

    public PowerShellError {
        chain = List.copyOf(chain);
    }

    /** The HRESULT: the native number first, then the first of facility Win32 in the chain, then in a message. */
    public OptionalInt code() {
        Integer number = nativeCode;
        if (number != null) {
            return OptionalInt.of(hresult(number));
        }
        return Stream.concat(chain.stream().map(Link::hresult), chain.stream().map(Link::message))
                .flatMap(text -> Optional.ofNullable(text).stream())
                .flatMap(text -> HRESULT.matcher(text).results().map(found -> found.group()))
                .filter(hex -> hex.startsWith(WIN32))
                .mapToInt(hex -> Integer.parseUnsignedInt(hex, 2, hex.length(), 16))
                .findFirst();
    }

    private static int hresult(int nativeCode) {
        return nativeCode >= 0 && nativeCode <= 0xFFFF ? 0x80070000 | nativeCode : nativeCode;
    }

    /** What the cluster said, in its own language. */
    public String detail() {
        return chain.stream()
                .map(Link::message)
                .flatMap(message -> Optional.ofNullable(message).stream())
                .filter(message -> !message.isBlank())
                .reduce((_, last) -> last)
                .orElse("");
    }

    /** This error as the reason why a part was not read; {@code symbols} names numbers. */
    ReadFailure failure(Symbols symbols) {
        OptionalInt code = code();
        String number = code.isPresent() ? String.format(Locale.ROOT, "0x%08X", code.getAsInt()) : "0x80004005";
        String symbol = code.isPresent() ? symbols.of(code.getAsInt()).orElse("") : "";
        return new ReadFailure(number, symbol.isEmpty() ? unnamed(number) : symbol, detail());
    }

    /** Without a name of the number the identifier of the error says most; it is the same in every language. */
    private String unnamed(String number) {
        return Stream.of(fqid, category)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .map(name -> name.split(",", 2)[0])
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(number);
    }

    /** Symbolic names of HRESULTs. */
    @FunctionalInterface
    public interface Symbols {
        Optional<String> of(int hresult);
    }
}
