package io.entsdk.classroom;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Is what a camera sees when a child holds up a card. */
final class QrCard {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int SIDE = 400;

  private final String payload;

  QrCard(String payload) {
    this.payload = payload;
  }

  private BitMatrix code(int side) {
    try {
      return new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, side, side);
    } catch (WriterException e) {
      throw new IllegalStateException("This payload fits no code", e);
    }
  }

  /** Return the card as it was drawn, without a camera between. */
  BufferedImage clean() {
    return MatrixToImageWriter.toBufferedImage(code(SIDE));
  }

  Path image(Path folder) throws IOException {
    Path file = folder.resolve("card.png");
    MatrixToImageWriter.writeToPath(code(SIDE), "png", file);
    return file;
  }

  /** Write the card on white, nearer from frame to frame: the browser shows them over and over. */
  Path film(Path folder) throws IOException {
    Path file = folder.resolve("card.y4m");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          "YUV4MPEG2 W%d H%d F10:1 Ip C420mpeg2\n"
              .formatted(WIDTH, HEIGHT)
              .getBytes(StandardCharsets.US_ASCII));
      for (int frame = 0; frame < 10; frame++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(light(SIDE - 20 * (9 - frame)));
        out.write(grey());
      }
    }
    return file;
  }

  private byte[] light(int side) {
    BitMatrix code = code(side);
    byte[] light = new byte[WIDTH * HEIGHT];
    int left = (WIDTH - side) / 2;
    int top = (HEIGHT - side) / 2;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean inside = x >= left && x < left + side && y >= top && y < top + side;
        boolean dark = inside && code.get(x - left, y - top);
        light[y * WIDTH + x] = (byte) (dark ? 16 : 235);
      }
    }
    return light;
  }

  private static byte[] grey() {
    byte[] grey = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(grey, (byte) 128);
    return grey;
  }
}
