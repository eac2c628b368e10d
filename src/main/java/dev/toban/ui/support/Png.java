package dev.toban.ui.support;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Writes a picture of the screen as PNG; written by hand because ImageIO would drag AWT into the program. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int EIGHT_BIT = 8;
    private static final int TRUE_COLOUR = 2;

    private Png() {}

    public static void write(Image image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, bytes(image));
    }

    static byte[] bytes(Image image) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(all);
        png.write(SIGNATURE);
        chunk(png, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
        chunk(png, "IDAT", pixels(image));
        chunk(png, "IEND", new byte[0]);
        return all.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {EIGHT_BIT, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        byte[] line = new byte[1 + 3 * width];
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int argb = reader.getArgb(x, y);
                    line[1 + 3 * x] = (byte) (argb >> 16);
                    line[2 + 3 * x] = (byte) (argb >> 8);
                    line[3 + 3 * x] = (byte) argb;
                }
                packed.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) check.getValue());
    }
}
