package io.entsdk.cli;

import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipLine;
import java.util.List;
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
    List<Category> categories) {

  static SlipView of(Slip slip) {
    return new SlipView(
        slip.id().toString(),
        slip.number().toString(),
        slip.service(),
        slip.state().name(),
        slip.draftedOn().toString(),
        slip.visa(),
        slip.lines().stream().map(Category::of).toList());
  }

  static Answer told(Slip slip) {
    SlipView view = of(slip);
    return Answer.of(view, view.lines());
  }

  List<String> lines() {
    String head = "%s  %s  %s (%s)".formatted(number, state, service, slip);
    return Stream.concat(Stream.of(head), categories.stream().map(Category::line)).toList();
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
