package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_FIELDS;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolFields;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;

/** Says who may switch on a field that a school keeps about people. */
final class FieldCommands {

  private static final Actor SYSTEM = Actor.system("test");

  private FieldCommands() {}

  static void addTo(CommandTable table) {
    table
        .row(
            "SchoolFields.listUsesOf",
            MANAGE_FIELDS,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                Directory.of(ent.tenant()).fields().listUsesOf(ent.school().id(), actor))
        .row(
            "SchoolFields.switchOn",
            MANAGE_FIELDS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> field(ent, actor, true))
        .row(
            "SchoolFields.switchOff",
            MANAGE_FIELDS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> {
              field(ent, SYSTEM, true);
              field(ent, actor, false);
            });
  }

  private static void field(Ent ent, Actor actor, boolean on) {
    SchoolFields fields = Directory.of(ent.tenant()).fields();
    boolean is = fields.listOn(ent.school().id(), Profile.ELV).contains(PersonField.EMAIL);
    if (is && on && actor == SYSTEM) {
      return; // An earlier trial has left it on.
    }
    if (on) {
      fields.switchOn(ent.school().id(), Profile.ELV, PersonField.EMAIL, "Étude", actor);
    } else {
      fields.switchOff(ent.school().id(), Profile.ELV, PersonField.EMAIL, actor);
    }
  }
}
