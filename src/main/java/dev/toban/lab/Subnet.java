package dev.toban.lab;

import java.util.Locale;
import java.util.Optional;

/**
 * An IPv4 subnet.
 *
 * @param bits first address as a number
 * @param prefixLength bits that all addresses share
 */
public record Subnet(int bits, int prefixLength) {

    /**
     * A subnet in the form 192.168.10.0/24.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Subnet parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException(text + " is not a subnet"));
    }

    static Optional<Subnet> tryParse(String text) {
        int slash = text.indexOf('/');
        String length = text.substring(slash + 1);
        if (slash < 0 || !length.matches("\\d|[12]\\d|3[0-2]")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(length);
        return address(text.substring(0, slash))
                .filter(bits -> (bits & ~mask(prefix)) == 0)
                .map(bits -> new Subnet(bits, prefix));
    }

    /**
     * The subnet that an address of so many common bits belongs to.
     *
     * @throws IllegalArgumentException when the address is none
     */
    public static Subnet of(String address, int prefixLength) {
        int bits = address(address).orElseThrow(() -> new IllegalArgumentException(address + " is not an address"));
        return new Subnet(bits & mask(prefixLength), prefixLength);
    }

    /** The number of an IPv4 address; empty when the text is none. */
    public static Optional<Integer> address(String text) {
        String[] parts = text.split("\\.", -1);
        int bits = 0;
        for (String part : parts) {
            if (parts.length != 4 || !part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bits = bits << 8 | Integer.parseInt(part);
        }
        return Optional.of(bits);
    }

    /** True when an address belongs to the subnet. */
    public boolean contains(String address) {
        return address(address)
                .filter(number -> (number & mask(prefixLength)) == bits)
                .isPresent();
    }

    /** The mask of so many bits as text. */
    public static String maskOf(int prefixLength) {
        return text(mask(prefixLength));
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static String text(int bits) {
        return String.format(Locale.ROOT, "%d.%d.%d.%d", bits >>> 24, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255);
    }

    /** The subnet in the form 192.168.10.0/24. */
    String cidr() {
        return text(bits) + "/" + prefixLength;
    }

    /** How many addresses it has, the first and the last, which no host gets, included. */
    long size() {
        return 1L << (32 - prefixLength);
    }

    /** An address by its place in the subnet, from 0. */
    String address(int place) {
        return text(bits + place);
    }

    /** The first address as text. */
    public String address() {
        return text(bits);
    }

    /** The mask as text. */
    public String mask() {
        return text(mask(prefixLength));
    }
}
