package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.GIVE_PASS;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.directory.SubstitutePasses;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Says who may give passes to substitutes. */
final class PassCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Actor SYSTEM = Actor.system("test");

  private final CommandTable table;

  private PassCommands(CommandTable table) {
    this.table = table;
  }

  static void addTo(CommandTable table) {
    PassCommands rows = new PassCommands(table);
    rows.head("give", (ent, actor) -> of(ent).give(ent.cp(), TODAY, actor));
    rows.head(
        "giveAgain", (ent, actor) -> of(ent).giveAgain(substitute(ent), ent.cp(), TODAY, actor));
    rows.head("get", (ent, actor) -> of(ent).get(given(ent), actor));
    rows.head("listActs", (ent, actor) -> of(ent).listActs(given(ent), actor));
    rows.head("listOf", (ent, actor) -> of(ent).listOf(ent.school().id(), actor));
    rows.head(
        "listSubstitutesOf", (ent, actor) -> of(ent).listSubstitutesOf(ent.school().id(), actor));
    rows.head("revoke", (ent, actor) -> of(ent).revoke(given(ent), actor));
  }

  private void head(String method, BiConsumer<Ent, Actor> call) {
    table.row("SubstitutePasses." + method, GIVE_PASS, ent -> ent.as(ent.head()), call);
  }

  private static SubstitutePasses of(Ent ent) {
    return Directory.of(ent.tenant()).passes();
  }

  /** Return the pass that an earlier trial was about, or a new one: a head gives but once here. */
  private static PassId given(Ent ent) {
    List<SubstitutePass> there = of(ent).listOf(ent.school().id(), SYSTEM);
    return there.isEmpty()
        ? of(ent).give(ent.cp(), TODAY, ent.as(ent.head())).pass().id()
        : there.get(0).id();
  }

  private static PersonId substitute(Ent ent) {
    if (of(ent).listSubstitutesOf(ent.school().id(), SYSTEM).isEmpty()) {
      String code = of(ent).give(ent.cp(), TODAY, ent.as(ent.head())).code().text();
      of(ent).activate(code, "Sam", "SUBSTITUTE");
    }
    return of(ent).listSubstitutesOf(ent.school().id(), SYSTEM).get(0).id();
  }
}
