package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.audit.AuditVerdict.Where;
import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.internal.audit.ExportLine;
import io.entsdk.core.spi.KeySource.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditVerifierTest {

  private final AuditVerifier verifier = AuditVerifier.of(Chain.keys("x"));

  @Test
  void aTenantWithoutAnyEntryIsIntact() {
    assertEquals(new Intact(Chain.TENANT, 0, 0, 0, 0), Chain.judge(Chain.of().export(0)));
  }

  @Test
  void nothingAtAllIsNoExport() {
    assertEquals(Why.NOT_AN_EXPORT, why(Chain.judge(new byte[0], verifier)));
    assertEquals(Why.NOT_AN_EXPORT, why(Chain.judge(List.of("ent-audit-export/1\t0"))));
  }

  @Test
  void anExportThatEndsEarlyIsCutShort() {
    List<String> lines = Chain.of(2).export(1);

    assertEquals(Why.CUT_SHORT, why(Chain.judge(lines.subList(0, lines.size() - 1))));
  }

  @Test
  void thePlaceOfAChangedEntryIsTold() {
    List<String> lines = Chain.of(2, 3).export(0);
    lines.set(6, lines.get(6).replace("read-class", "read-claSs"));

    assertEquals(new Broken(new Where(7, 2, 2), Why.ENTRY_CHANGED), Chain.judge(lines));
  }

  @Test
  void anEntryThatNoBlockSealedPassesForNone() {
    List<String> lines = Chain.of(1).export(0);
    lines.add(3, lines.get(2));

    assertEquals(Why.ENTRIES_DIFFER, why(Chain.judge(lines)));
    lines.set(3, "E\t-\tsalt\tforged");
    assertEquals(Why.MALFORMED, why(Chain.judge(lines)));
  }

  @Test
  void contentMayBeGoneFromItsDayOnAndNotBefore() {
    Chain over = new Chain(Chain.key("x")).block(2, Chain.TODAY, true);
    Chain early = new Chain(Chain.key("x")).block(2, Chain.TODAY.plusDays(1), true);

    assertEquals(new Intact(Chain.TENANT, 1, 2, 2, 0), Chain.judge(over.export(0)));
    assertEquals(Why.ENTRY_GONE, why(Chain.judge(early.export(0))));
  }

  @Test
  void whoeverSealsWithAnotherKeyIsFound() {
    Chain forged = new Chain(Chain.key("y")).block(2, Chain.NOT_YET, false);

    assertEquals(Why.BAD_SIGNATURE, why(Chain.judge(forged.export(0))));
    assertEquals(Why.UNKNOWN_KEY, why(Chain.judge(forged.export(0), AuditVerifier.of(Map.of()))));
  }

  @Test
  void aWitnessThatWasToldAnotherRootIsHeard() {
    Chain told = Chain.of(3);

    assertEquals(
        Why.WITNESS_DIFFERS, why(Chain.judge(Chain.of(2).export(0), verifier.against(told.roots))));
  }

  @Test
  void theEndCountsWhatCame() {
    List<String> lines = Chain.of(1).export(2);
    lines.set(lines.size() - 1, ExportLine.end(1, 1, 1));

    assertEquals(Why.MISCOUNTED, why(Chain.judge(lines)));
  }

  @Test
  void aLineWithoutEndCostsBoundedMemory() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 3L * Runtime.getRuntime().maxMemory();

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] to, int from, int length) {
            Arrays.fill(to, from, from + length, (byte) 'x');
            left -= length;
            return left > 0 ? length : -1;
          }
        };
    InputStream header =
        new ByteArrayInputStream(
            (ExportLine.header(Chain.TENANT) + "\n").getBytes(StandardCharsets.UTF_8));

    assertEquals(
        Why.LINE_TOO_LONG,
        why(verifier.verify(new SequenceInputStream(header, endless), Chain.TODAY)));
  }

  @Test
  void bytesThatAreNoTextAreMalformed() {
    byte[] lines =
        (ExportLine.header(Chain.TENANT) + "\nU\tx\ty\n").getBytes(StandardCharsets.UTF_8);
    lines[lines.length - 2] = (byte) 0xFF;

    assertEquals(Why.MALFORMED, why(Chain.judge(lines, verifier)));
  }

  @ParameterizedTest
  @CsvSource({"RSA, 2048", "EC, 256"})
  void keysOfAVaultMayBeOfOtherKinds(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    Chain chain =
        new Chain(new SigningKey("2026", pair.getPrivate(), pair.getPublic()))
            .block(2, Chain.NOT_YET, false);

    assertInstanceOf(
        Intact.class,
        Chain.judge(chain.export(0), AuditVerifier.of(Map.of("2026", pair.getPublic()))));
    assertEquals(Why.BAD_SIGNATURE, why(Chain.judge(chain.export(0))));
  }

  @Test
  void aVerdictIsASentence() {
    assertEquals(
        "Intact. Blocs : 1 ; entrées scellées : 2, dont effacées : 0 ; pas encore scellées : 3.",
        Chain.judge(Chain.of(2).export(3)).explain(Locale.FRENCH));
    for (Why why : Why.values()) {
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.JAPANESE)) {
        String sentence = new Broken(new Where(1, 2, 3), why).explain(locale);
        assertEquals(-1, sentence.indexOf(why.name()), sentence);
      }
    }
  }

  private static Why why(AuditVerdict verdict) {
    return assertInstanceOf(Broken.class, verdict).why();
  }
}
