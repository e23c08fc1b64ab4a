package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * Is what is cut out as one piece: a slip for one guardian about one child, or the part of a long
 * one that fits on a page.
 *
 * @param last whether it ends the slip, with the place to answer
 */
record SlipStrip(NamedSlip slip, List<String> lines, boolean last) {

  static final float MARGIN = mm(6);
  static final float HEAD = mm(19);
  static final float LINE = mm(4.8f);
  static final float ANSWER = mm(30);
  static final float MORE = mm(6);

  SlipStrip {
    lines = List.copyOf(lines);
  }

  /** Cut {@code lines} into as few strips as pages of {@code height} take. */
  static List<SlipStrip> of(NamedSlip slip, List<String> lines, float height) {
    List<SlipStrip> strips = new ArrayList<>();
    int most = (int) ((height - 2 * MARGIN - HEAD - ANSWER) / LINE);
    for (int first = 0; first == 0 || first < lines.size(); first += most) {
      int end = Math.min(lines.size(), first + most);
      strips.add(new SlipStrip(slip, lines.subList(first, end), end == lines.size()));
    }
    return strips;
  }

  float height() {
    return 2 * MARGIN + HEAD + lines.size() * LINE + (last ? ANSWER : MORE);
  }
}
