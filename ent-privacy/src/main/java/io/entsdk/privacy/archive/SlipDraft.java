package io.entsdk.privacy.archive;

import io.entsdk.core.directory.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes a slip before it is signed.
 *
 * @param service who hands it in (<em>service versant</em>), such as {@code École Émile Zola}
 */
public record SlipDraft(SchoolId school, String service, List<SlipLine> lines) {

  public SlipDraft {
    List<SlipLine> numbered = new ArrayList<>();
    lines.forEach(line -> numbered.add(line.at(numbered.size() + 1)));
    lines = List.copyOf(numbered);
  }

  public static SlipDraft of(SchoolId school, String service) {
    return new SlipDraft(school, service, List.of());
  }

  /** Return this draft with one line more at its end. */
  public SlipDraft with(SlipLine line) {
    return new SlipDraft(school, service, Stream.concat(lines.stream(), Stream.of(line)).toList());
  }
}
