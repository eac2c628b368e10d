package dev.toban.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** What a scene looks like. */
record Picture(WritableImage pixels) {

    static Picture of(Scene scene) {
        return new Picture(scene.snapshot(null));
    }

    /** Writes a PNG file; its folder is made when it is missing. */
    void writeTo(Path file) {
        try {
            Path place = file.toAbsolutePath();
            Files.createDirectories(place.getParent());
            ImageIO.write(buffered(), "png", place.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage buffered() {
        int width = (int) pixels.getWidth();
        int height = (int) pixels.getHeight();
        int[] argb = new int[width * height];
        pixels.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
