package io.entsdk.testkit;

import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.GuardianRecord;
import io.entsdk.core.roster.HouseholdKey;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.TeacherRecord;
import io.entsdk.core.spi.RosterSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Tells the people of the testkit's school, as a file of the ministry would. */
final class WorldRoster implements RosterSource {

  private static final Origin HERE = new Origin("testkit", 1);

  @Override
  public String id() {
    return "testkit";
  }

  @Override
  public void read(LocalDate day, RosterSink sink) {
    sink.accept(pupil("LOVELACE", "Ada", LocalDate.of(2020, 3, 14), "CP", PupilLevel.CP));
    sink.accept(pupil("MARTIN", "Bob", LocalDate.of(2020, 5, 2), "CP", PupilLevel.CP));
    sink.accept(pupil("MARTIN", "Linus", LocalDate.of(2019, 12, 28), "CE1", PupilLevel.CE1));
    sink.accept(teacher("TURING", "Alan", false, List.of("CP")));
    sink.accept(teacher("CLARKE", "Edith", false, List.of("CE1")));
    sink.accept(teacher("LAMARR", "Hedy", true, List.of()));
    ChildReference ada = new ChildReference(13, "LOVELACE", null, "Ada", "CP");
    ChildReference bob = new ChildReference(13, "MARTIN", null, "Bob", "CP");
    ChildReference linus = new ChildReference(17, "MARTIN", null, "Linus", "CE1");
    sink.accept(guardian("HOPPER", "Grace", "1 rue des Lilas", ada));
    sink.accept(guardian("BABBAGE", "Charles", "9 quai du Canal", ada));
    sink.accept(guardian("MARTIN", "Cleo", "3 place du Marché", bob, linus));
  }

  private static PupilRecord pupil(
      String lastName, String firstName, LocalDate born, String className, PupilLevel level) {
    return new PupilRecord(HERE, lastName, null, firstName, born, className, level);
  }

  private static TeacherRecord teacher(
      String lastName, String firstName, boolean head, List<String> classNames) {
    return new TeacherRecord(HERE, lastName, null, firstName, null, head, classNames);
  }

  private static GuardianRecord guardian(
      String lastName, String firstName, String address, ChildReference... children) {
    HouseholdKey household = HouseholdKey.ofAddress(List.of(address));
    String email = firstName.toLowerCase(Locale.ROOT) + "@example.org";
    return new GuardianRecord(HERE, lastName, null, firstName, email, household, List.of(children));
  }
}
