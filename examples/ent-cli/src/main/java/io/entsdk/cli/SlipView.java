package io.entsdk.cli;

import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.WithdrawnVisa;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows an elimination slip. */
record SlipView(
    String slip,
    String number,
    String service,
    String state,
    String draftedOn,
    @Nullable String visa,
    @Nullable String withdrawn,
    List<Category> categories) {

  static SlipView of(Slip slip) {
    return new SlipView(
        slip.id().toString(),
        slip.number().toString(),
        slip.service(),
        slip.state().name(),
        slip.draftedOn().toString(),
        slip.visa(),
        Optional.ofNullable(slip.withdrawn()).map(SlipView::withdrawn).orElse(null),
        slip.lines().stream().map(Category::of).toList());
  }

  private static String withdrawn(WithdrawnVisa visa) {
    return "%s, %s: %s".formatted(visa.on(), visa.reference(), visa.because());
  }

  static Answer told(Slip slip) {
    SlipView view = of(slip);
    return Answer.of(view, view.lines());
  }

  List<String> lines() {
    String head = "%s  %s  %s (%s)".formatted(number, state, service, slip);
    return Stream.of(
            Stream.of(head),
            Stream.ofNullable(withdrawn).map(visa -> "  visa withdrawn on " + visa),
            categories.stream().map(Category::line))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Is one line of a slip. */
  record Category(
      int place,
      String rule,
      String typology,
      String oldest,
      String newest,
      long rows,
      String reference,
      String fate,
      String answer) {

    static Category of(SlipLine line) {
      return new Category(
          line.place(),
          line.rule(),
          line.typology(),
          line.firstDay().toString(),
          line.lastDay().toString(),
          line.rows(),
          line.reference(),
          line.fate(),
          line.visa().name());
    }

    String line() {
      return "  %d. %s, %s to %s: %d, %s, %s (%s)"
          .formatted(place, typology, oldest, newest, rows, fate, answer, reference);
    }
  }

  /** Is the slips of a school. */
  record Listed(List<SlipView> slips) {

    List<String> lines() {
      return slips.stream().flatMap(one -> one.lines().stream()).toList();
    }
  }
}
