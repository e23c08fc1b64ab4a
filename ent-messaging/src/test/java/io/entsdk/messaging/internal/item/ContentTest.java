package io.entsdk.messaging.internal.item;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Selector;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Content content =
        new Content(
            ItemKind.ANNOUNCEMENT,
            new SchoolId(new UUID(0, 1)),
            Envelope.empty(),
            "\u0007" + "s".repeat(201),
            Body.plain(" "),
            Request.of(Asked.NOTHING));

    assertEquals(
        List.of("to/length", "subject/length", "subject/control-character", "text/blank"),
        codes(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sortie au musée",
        "s",
        "\u202Eeésum ua eitroS",
        "a\u200Bb\u200Cc\u200Dd\uFEFF",
        "خروج إلى المتحف",
        "\uD83C\uDF08\uD83C\uDF08"
      })
  void whatPeopleWriteIsTakenAsItIs(String subject) {
    assertDoesNotThrow(() -> said(subject, "Jeudi\n\tpique-nique").check());
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',blank",
        "'   ',blank",
        "\u200B\u200D,blank",
        "a\u0000b,control-character",
        "a\u001Bb,control-character",
        "a\u0085b,control-character",
        "'a\nb',control-character",
        "a\u2028b,control-character",
      })
  void aSubjectIsOneLineThatCanBeSeen(String subject, String code) {
    assertEquals(List.of("subject/" + code), codes(said(subject, "Jeudi.")));
  }

  @Test
  void halfACharacterIsRefused() {
    assertEquals(List.of("subject/malformed"), codes(said("a\uD83D", "Jeudi.")));
    assertEquals(List.of("text/malformed"), codes(said("Sortie", "\uDE00 jeudi")));
  }

  @Test
  void aTextMayHaveLinesAndTabsButNoOtherControl() {
    assertDoesNotThrow(() -> said("Sortie", "Jeudi\n\n\tVendredi").check());
    assertEquals(List.of("text/control-character"), codes(said("Sortie", "Jeudi\rVendredi")));
  }

  @Test
  void lengthsCountCharactersAndNotTheirHalves() {
    assertDoesNotThrow(
        () -> said("\uD83C\uDF08".repeat(200), "\uD83C\uDF08".repeat(20_000)).check());
    assertEquals(
        List.of("subject/length", "text/length"),
        codes(said("\uD83C\uDF08".repeat(201), "t".repeat(20_001))));
  }

  @Test
  void anAudienceOfTooManyClassesIsRefused() {
    Audience many =
        new Audience(
            IntStream.range(0, 51)
                .<Selector>mapToObj(i -> new Selector.GuardiansOfClass(new ClassId(new UUID(1, i))))
                .toList());

    assertEquals(List.of("to/length"), codes(said("Sortie", "Jeudi.").to(many)));
  }

  @Test
  void aRefusalNeverRepeatsWhatWasSaid() {
    Content content = said("canary-subject\u0007", "canary-text\u0007" + FAMILY);

    String told = assertThrows(RejectedException.class, content::check).getMessage();

    assertFalse(told.contains("canary"), told);
    assertFalse(content.toString().contains("canary"), content.toString());
  }

  private static Content said(String subject, String text) {
    return new Content(
        ItemKind.ANNOUNCEMENT,
        new SchoolId(new UUID(0, 1)),
        Envelope.to(
            new Audience(List.of(new Selector.GuardiansOfClass(new ClassId(new UUID(0, 2)))))),
        subject,
        Body.plain(text),
        Request.of(Asked.NOTHING));
  }

  private static List<String> codes(Content content) {
    return assertThrows(RejectedException.class, content::check).violations().stream()
        .map(violation -> violation.field() + "/" + violation.code())
        .toList();
  }
}
