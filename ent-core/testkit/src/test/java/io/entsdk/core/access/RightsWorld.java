package io.entsdk.core.access;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The testkit's school with the words that tests of rights use. */
final class RightsWorld {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  static final Period THIS_WEEK = new Period(TODAY, TODAY.plusDays(3));

  private RightsWorld() {}

  static Access access(Ent ent) {
    return Directory.of(ent.tenant()).access();
  }

  static Hat teacher(Ent ent) {
    return new Hat(Profile.ENS, ent.school().id());
  }

  static Hat head(Ent ent) {
    return new Hat(Profile.DIR, ent.school().id());
  }

  static Scope cp(Ent ent) {
    return new Scope.OfClass(ent.cp().id());
  }

  static Scope school(Ent ent) {
    return new Scope.OfSchool(ent.school().id());
  }

  /** Ask for the roll of the CP, for Edith, this week. */
  static GrantRequest rollForEdith(Ent ent) {
    return request(ent, ent.edith(), DirectoryPermissions.READ_CLASS, cp(ent));
  }

  static GrantRequest request(Ent ent, PersonId person, Permission permission, Scope scope) {
    return new GrantRequest(
        person, teacher(ent), new Right.OfPermission(permission.code()), scope, THIS_WEEK, "test");
  }

  /**
   * Return what {@code named} allow and one permission of each other kind: those that ask for the
   * same assurance and relations are decided alike.
   */
  static List<Permission> oneOfEachKind(Access access, String... named) {
    Set<String> wanted = Set.of(named);
    Set<List<Object>> kinds = new HashSet<>();
    return access.permissions().stream()
        .sorted(Comparator.comparing((Permission one) -> !wanted.contains(one.code())))
        .filter(
            one -> kinds.add(List.of(one.least(), one.relations())) | wanted.contains(one.code()))
        .toList();
  }

  static void sql(Ent ent, String statement) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
  }
}
