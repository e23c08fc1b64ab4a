package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.erasure.CertificateCheck;
import io.entsdk.privacy.erasure.CertificateCheck.Authentic;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.testkit.ErasureTrial;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a certificate against what was erased: it tells the rows that went, and of nobody. */
record CertificateTrial(ErasureTrial erased, Map<String, PublicKey> keys) {

  private static final Pattern COUNT =
      Pattern.compile(
          "\"table\":\"([^\"]+)\",\"column\":\"[^\"]+\",\"method\":\"([^\"]+)\",\"rows\":(\\d+)");

  /** Fail unless the certificate of {@code report} says what became of the tables {@code part}. */
  void hold(ErasureReport report, List<TableDescription> part) {
    CertificateCheck check =
        CertificateVerifier.of(keys).verify(report.certificate().orElseThrow());
    String statement = assertInstanceOf(Authentic.class, check).statement();
    assertFalse(erased.isToldIn(statement), "the certificate tells of whoever was erased");
    part.stream()
        .map(TableDescription::table)
        .forEach(
            table ->
                assertEquals(
                    erased.rowsGone(table),
                    certified(statement, table),
                    "rows of " + table + " that the certificate says are gone"));
  }

  private static long certified(String statement, String table) {
    Matcher counts = COUNT.matcher(statement);
    long rows = 0;
    while (counts.find()) {
      boolean counted =
          counts.group(1).equals(table) && counts.group(2).equals(ErasureMethod.DELETE_ROW.name());
      rows += counted ? Long.parseLong(counts.group(3)) : 0;
    }
    return rows;
  }
}
