package io.entsdk.classroom;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** Takes a small grey picture of a card: held askew, blurred, lit from one side, with noise. */
final class Snapshot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Snapshot() {}

  static BufferedImage of(BufferedImage card, Random random) {
    BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = seen.createGraphics();
    brush.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BICUBIC);
    brush.setColor(Color.GRAY);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.drawImage(card, held(card, random), null);
    brush.dispose();
    return lit(blurred(seen), random);
  }

  private static AffineTransform held(BufferedImage card, Random random) {
    AffineTransform held = new AffineTransform();
    held.translate(WIDTH / 2.0 + within(random, 30), HEIGHT / 2.0 + within(random, 20));
    held.rotate(Math.toRadians(within(random, 25)));
    held.shear(within(random, 0.08), within(random, 0.08));
    double scale = (290 + within(random, 60)) / card.getWidth();
    held.scale(scale, scale);
    held.translate(-card.getWidth() / 2.0, -card.getHeight() / 2.0);
    return held;
  }

  private static double within(Random random, double most) {
    return (2 * random.nextDouble() - 1) * most;
  }

  private static BufferedImage blurred(BufferedImage seen) {
    float[] nine = new float[9];
    Arrays.fill(nine, 1f / nine.length);
    return new ConvolveOp(new Kernel(3, 3, nine)).filter(seen, null);
  }

  private static BufferedImage lit(BufferedImage seen, Random random) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double light = 0.55 + 0.4 * x / WIDTH;
        double grey = (seen.getRGB(x, y) & 0xFF) * light + 25 + 8 * random.nextGaussian();
        int level = (int) Math.max(0, Math.min(255, grey));
        seen.setRGB(x, y, level * 0x010101);
      }
    }
    return seen;
  }
}
