package io.entsdk.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureArt;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders our drawings small and black and white, as several kinds of eyes see them. */
class PictureShapesTest {

  private static final int SIDE = 24;
  private static final int FINE = 4;

  /** Of the dark points of the two together, so many are dark in one alone. */
  private static final double APART = 0.45;

  /**
   * Kinds of colour vision as linear maps of linear RGB: Viénot, Brettel and Mollon 1999, as
   * rounded in common use.
   */
  enum Eyes {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPE(new double[][] {{0.112, 0.888, 0}, {0.112, 0.888, 0}, {0.004, -0.004, 1}}),
    DEUTERANOPE(new double[][] {{0.293, 0.707, 0}, {0.293, 0.707, 0}, {-0.022, 0.022, 1}}),
    COLOUR_BLIND(
        new double[][] {
          {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
        });

    private final double[][] matrix;

    Eyes(double[][] matrix) {
      this.matrix = matrix;
    }

    /** Return how light, from 0 to 1, {@code rgb} looks to these eyes. */
    double lightness(int rgb) {
      double[] linear = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          seen[i] += matrix[i][j] * linear[j];
        }
      }
      double luminance = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
      return Math.pow(Math.max(0, luminance), 1 / 2.2);
    }

    private static double linear(int channel) {
      return Math.pow((channel & 0xff) / 255.0, 2.2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoShapesConfuse(Eyes eyes) throws Exception {
    List<BitSet> seen = new ArrayList<>();
    for (Picture picture : Picture.values()) {
      seen.add(seen(picture, eyes));
    }
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      for (int j = i + 1; j < seen.size(); j++) {
        double difference = difference(seen.get(i), seen.get(j));
        if (difference < APART) {
          alike.add("%s / %s %.2f".formatted(Picture.values()[i], Picture.values()[j], difference));
        }
      }
    }

    assertEquals(List.of(), alike);
  }

  @ParameterizedTest
  @EnumSource
  void eachDrawingIsNeitherABlotNorATrace(Picture picture) throws Exception {
    for (Eyes eyes : Eyes.values()) {
      double dark = seen(picture, eyes).cardinality() / (double) (SIDE * SIDE);

      assertTrue(dark > 0.10 && dark < 0.60, () -> picture + " is dark to " + dark);
    }
  }

  /** What is drawn twice, or a little aside, is told to be alike. */
  @ParameterizedTest
  @EnumSource
  void aShapeConfusesWithItself(Picture picture) throws Exception {
    BitSet one = seen(picture, Eyes.USUAL);
    BitSet retouched = (BitSet) one.clone();
    retouched.flip(SIDE * 3 + 3, SIDE * 3 + 9);

    assertEquals(0, difference(one, seen(picture, Eyes.USUAL)));
    assertTrue(difference(one, retouched) < APART);
  }

  /** The best of the places one step aside counts, as for a child's glance. */
  private static double difference(BitSet one, BitSet other) {
    double best = 1;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        BitSet moved = moved(other, dx, dy);
        BitSet either = (BitSet) one.clone();
        either.or(moved);
        BitSet alone = (BitSet) one.clone();
        alone.xor(moved);
        best = Math.min(best, alone.cardinality() / (double) either.cardinality());
      }
    }
    return best;
  }

  private static BitSet moved(BitSet shape, int dx, int dy) {
    BitSet moved = new BitSet();
    shape.stream()
        .filter(at -> inside(at % SIDE + dx) && inside(at / SIDE + dy))
        .forEach(at -> moved.set((at / SIDE + dy) * SIDE + at % SIDE + dx));
    return moved;
  }

  private static boolean inside(int place) {
    return place >= 0 && place < SIDE;
  }

  /** A point is dark if it is on average. */
  private static BitSet seen(Picture picture, Eyes eyes) throws Exception {
    BufferedImage image = rendered(picture, SIDE * FINE);
    BitSet dark = new BitSet();
    for (int at = 0; at < SIDE * SIDE; at++) {
      double light = 0;
      for (int i = 0; i < FINE * FINE; i++) {
        light +=
            eyes.lightness(image.getRGB(at % SIDE * FINE + i % FINE, at / SIDE * FINE + i / FINE));
      }
      dark.set(at, light / (FINE * FINE) < 0.5);
    }
    return dark;
  }

  private static BufferedImage rendered(Picture picture, int side) throws Exception {
    byte[] svg = PictureArt.svg(picture).getBytes(StandardCharsets.UTF_8);
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.render((Component) null, graphics, new ViewBox(0, 0, side, side));
    graphics.dispose();
    return image;
  }
}
