package io.entsdk.core.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The comparison key of names. */
class FoldedNameProperties {

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    FoldedName once = FoldedName.of(name);
    assertEquals(once, FoldedName.of(once.value()));
  }

  @Property
  void theUnicodeFormDoesNotCount(@ForAll String name) {
    assertEquals(
        FoldedName.of(name), FoldedName.of(Normalizer.normalize(name, Normalizer.Form.NFD)));
    assertEquals(
        FoldedName.of(name), FoldedName.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  @Property
  void tidyingDoesNotChangeTheKey(@ForAll String name) {
    assertEquals(FoldedName.of(name), FoldedName.of(TidyText.of(name)));
  }

  @Property
  void caseDoesNotCount(@ForAll String name) {
    assertEquals(FoldedName.of(name), FoldedName.of(name.toUpperCase(Locale.ROOT)));
  }

  @Example
  void whatPeopleWriteInTwoWaysIsOneKey() {
    assertSame("D’Été-Lœuvre", "d'ete LOEUVRE");
    assertSame(" O'BRIEN", "O BRIEN");
    assertSame("Pelé–Tacon", "PELE\u00A0TACON");
    assertSame("Ægidius", "aegidius");
    assertSame("LE  COQ ", "le coq");
  }

  @Example
  void otherNamesAreOtherKeys() {
    assertNotEquals(FoldedName.of("Martin"), FoldedName.of("Martine"));
    assertNotEquals(FoldedName.of("Lecoq"), FoldedName.of("Le Coq"));
  }

  private static void assertSame(String one, String other) {
    assertEquals(FoldedName.of(one), FoldedName.of(other));
  }
}
