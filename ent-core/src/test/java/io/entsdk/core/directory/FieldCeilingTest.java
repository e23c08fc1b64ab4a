package io.entsdk.core.directory;

import static io.entsdk.core.directory.PersonField.BIRTH_DATE;
import static io.entsdk.core.directory.PersonField.BIRTH_PLACE;
import static io.entsdk.core.directory.PersonField.EMAIL;
import static io.entsdk.core.directory.PersonField.INCOME;
import static io.entsdk.core.directory.PersonField.NAMES;
import static io.entsdk.core.directory.PersonField.PHONE;
import static io.entsdk.core.directory.PersonField.PHOTOGRAPH;
import static io.entsdk.core.directory.PersonField.POSTAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.PROFESSION;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_EMAIL;
import static io.entsdk.core.directory.PersonField.SCHOOL_LIFE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One test for each line of article 2. */
class FieldCeilingTest {

  @Test
  void ofPupilsBirthPhotographAndContactAreAllowed() {
    Set<PersonField> allowed = FieldCeiling.of(Profile.ELV).allowed();

    assertTrue(
        allowed.containsAll(
            Set.of(
                BIRTH_DATE, BIRTH_PLACE, PHOTOGRAPH, POSTAL_ADDRESS, PHONE, EMAIL, SCHOOL_LIFE)));
    assertEquals(Set.of(NAMES, BIRTH_DATE, SCHOOL_LIFE), FieldCeiling.of(Profile.ELV).collected());
  }

  @Test
  void ofGuardiansNeitherBirthNorProfessionNorIncome() {
    Set<PersonField> allowed = FieldCeiling.of(Profile.TUT).allowed();

    assertTrue(allowed.containsAll(Set.of(NAMES, POSTAL_ADDRESS, PHONE, EMAIL)));
    assertFalse(allowed.contains(BIRTH_DATE));
    assertFalse(allowed.contains(PROFESSION));
    assertFalse(allowed.contains(INCOME));
    assertFalse(allowed.contains(PHOTOGRAPH));
  }

  @Test
  void ofStaffNothingOfTheHome() {
    for (Profile profile : Profile.values()) {
      if (profile.isSchoolStaff()) {
        Set<PersonField> allowed = FieldCeiling.of(profile).allowed();
        assertTrue(allowed.contains(PROFESSIONAL_EMAIL), profile::name);
        for (PersonField home : Set.of(POSTAL_ADDRESS, PHONE, EMAIL, BIRTH_DATE, PHOTOGRAPH)) {
          assertFalse(allowed.contains(home), profile + " " + home);
        }
      }
    }
  }

  @Test
  void ofAgentsTheNameTheEmployerAndThePupils() {
    assertEquals(4, FieldCeiling.of(Profile.COL).allowed().size());
    assertFalse(FieldCeiling.of(Profile.COL).allowed().contains(EMAIL));
  }

  @Property
  void lessIsCollectedThanAllowedAndIncomeNever(@ForAll Profile profile) {
    FieldCeiling ceiling = FieldCeiling.of(profile);

    assertTrue(ceiling.allowed().containsAll(ceiling.collected()));
    assertTrue(ceiling.collected().size() < ceiling.allowed().size());
    assertFalse(ceiling.allowed().contains(INCOME));
    assertTrue(ceiling.article().startsWith("art. 2"));
  }
}
