package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.IDENTIFY_PERSON;
import static io.entsdk.privacy.PrivacyPermissions.READ_PSEUDONYM;
import static io.entsdk.privacy.PrivacyPermissions.RENAME_PEOPLE;

import io.entsdk.core.Actor;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.pseudonym.Pseudonym;
import io.entsdk.privacy.pseudonym.Pseudonyms;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.List;

/** The commands by which services learn names, each with who may. */
final class PseudonymCommands {

  private static final String SERVICE = "mathador";
  private static final Pseudonym NOBODYS = new Pseudonym("0".repeat(32));

  private PseudonymCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row("Pseudonyms.open", RENAME_PEOPLE, null, (ent, actor) -> of(ent).open(SERVICE, actor))
        .row("Pseudonyms.renew", RENAME_PEOPLE, null, (ent, actor) -> of(ent).renew(SERVICE, actor))
        .row("Pseudonyms.list", RENAME_PEOPLE, null, (ent, actor) -> of(ent).list(actor))
        .row(
            "Pseudonyms.of",
            READ_PSEUDONYM,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).of(ent.ada(), SERVICE, actor))
        .row(
            "Pseudonyms.ofAll",
            READ_PSEUDONYM,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).ofAll(List.of(ent.ada()), SERVICE, ent.school().id(), actor))
        .row(
            "Pseudonyms.identify",
            IDENTIFY_PERSON,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).identify(NOBODYS, SERVICE, ent.school().id(), actor));
  }

  /** Return the names of a school whose service is open. */
  private static Pseudonyms of(Ent ent) {
    Pseudonyms pseudonyms = Privacy.of(ent.tenant()).pseudonyms();
    pseudonyms.open(SERVICE, Actor.system("test"));
    return pseudonyms;
  }
}
