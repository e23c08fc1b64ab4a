package io.entsdk.printing;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Issues and prints the cards of the testkit's CP, whose other pupils a test brings along. */
final class PrintedSchool {

  static final PrintedClass CP =
      PrintedClass.of("CP", ClassColour.BLUE, Locale.FRENCH, ZoneId.of("Europe/Paris"));

  final List<String> payloads = new ArrayList<>();
  final List<String> names = new ArrayList<>();
  final List<Picture> pictures = new ArrayList<>();
  final byte[] cards;
  final byte[] keys;

  private PrintedSchool(CardSheet sheet, PrintedClass printed) throws IOException {
    cards =
        sheet
            .cards()
            .render(
                all -> {
                  all.forEach(card -> payloads.add(new String(card.payload())));
                  all.forEach(card -> names.add(card.name()));
                  return new CardPages(printed).render(all);
                });
    keys =
        sheet
            .stories()
            .render(
                all -> {
                  all.forEach(line -> pictures.addAll(line.story().pictures()));
                  return new KeySheetPages(printed).render(all);
                });
  }

  /** Print for Ada, Bob and {@code others}, each a first and a family name. */
  static PrintedSchool of(StoryPlan plan, PrintedClass printed, List<String> others)
      throws IOException {
    Actor system = Actor.system("test");
    try (Ent ent = Ent.inMemory()) {
      for (String other : others) {
        String[] names = other.split("/");
        Directory.of(ent.tenant())
            .enrolments()
            .arriveApart(names[0], names[1], LocalDate.of(2020, 4, 5), ent.cp(), system);
      }
      return new PrintedSchool(
          Auth.of(ent.tenant()).cards().issue(ent.cp(), plan, system), printed);
    }
  }
}
