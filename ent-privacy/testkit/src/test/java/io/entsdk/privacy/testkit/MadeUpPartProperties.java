package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever the tables of a part are: what is left after an erasure, of the one and of all others,
 * is what the declarations alone say; a second run changes nothing.
 */
@Label("a part that was made up")
class MadeUpPartProperties {

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void isErasedAsItsDeclarationsSay(@ForAll long seed) throws SQLException {
    Kit kit = new Kit(new MadeUpPart(new Random(seed)));
    kit.openTheSchool();
    try {
      kit.theInventoryIsWhatIsThere();
      kit.whoeverIsErasedIsGoneFromTheWholeDatabase();
    } finally {
      kit.closeTheSchool();
    }
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void isCopiedForOneGuardianWithoutTheOther(@ForAll long seed) throws SQLException {
    Kit kit = new Kit(new MadeUpPart(new Random(seed)));
    kit.openTheSchool();
    try {
      kit.noGuardianIsGivenWhatTellsOfTheOther();
    } finally {
      kit.closeTheSchool();
    }
  }

  private static final class Kit extends PrivacyContract {

    private final MadeUpPart part;

    private Kit(MadeUpPart part) {
      this.part = part;
    }

    @Override
    protected PersonalDataSource source() {
      return part;
    }

    @Override
    protected String prefix() {
      return "made_";
    }

    @Override
    protected void createTables(Ent school) {
      part.create(school);
    }

    @Override
    protected void plant(PersonId person, PersonId other) throws SQLException {
      super.plant(person, other);
      super.plant(person, ent().alan());
      part.join(ent());
    }
  }
}
