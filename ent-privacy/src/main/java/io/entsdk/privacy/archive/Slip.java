package io.entsdk.privacy.archive;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is an elimination slip (<em>bordereau d'élimination</em>): what a school asks the archives to let
 * it destroy, and what they have answered. Categories and dates stand in it, and nobody.
 *
 * @param number unique in the school
 * @param draftedOn this and every other day is one of the school
 * @param visa the number that the archives have given their answer
 * @param destroyed rows that have gone under it, those that went with others included, and
 *     accounts, each of which counts as one from the moment on which its erasure begins; null while
 *     nobody has counted any
 * @param withdrawn the visa that was last taken back, having been written down by mistake
 */
public record Slip(
    SlipId id,
    SlipNumber number,
    SchoolId school,
    String service,
    SlipState state,
    List<SlipLine> lines,
    LocalDate draftedOn,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate submittedOn,
    @Nullable LocalDate answeredOn,
    @Nullable String visa,
    @Nullable LocalDate executedOn,
    @Nullable Long destroyed,
    @Nullable LocalDate attestedOn,
    @Nullable WithdrawnVisa withdrawn) {

  public Slip {
    lines = List.copyOf(lines);
  }

  /** Tell whether data of {@code rule} that an event of {@code day} has made due may go by it. */
  public boolean covers(String rule, LocalDate day) {
    return state.allows()
        && lines.stream().anyMatch(line -> line.rule().equals(rule) && line.covers(day));
  }

  /** Return the slip as a page of HTML to print and sign, in French or English. */
  public String html(Locale locale) {
    return new SlipPage(sheet(locale)).text();
  }

  /** Return what stands on the slip, to print it in another way. */
  public SlipSheet sheet(Locale locale) {
    return new SlipWords(this, locale).sheet();
  }
}
