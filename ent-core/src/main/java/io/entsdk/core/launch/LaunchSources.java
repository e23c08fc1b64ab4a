package io.entsdk.core.launch;

import static io.entsdk.core.launch.LegalText.Confidence.VERIFIED;

import io.entsdk.core.launch.LegalText.Confidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds the texts that requirements rest on. */
final class LaunchSources {

  static final LegalText CNIL_2006_104 =
      recommended("CNIL, délibération 2006-104", LocalDate.of(2006, 4, 27));
  static final LegalText AIX_MARSEILLE =
      recommended("académie d’Aix-Marseille, ENT du premier degré", null);
  static final LegalText IH2EF =
      recommended("IH2EF, questions du chef d’établissement à l’éditeur", null);

  private LaunchSources() {}

  static LegalText gdpr(String article, Confidence confidence) {
    return new LegalText("RGPD", article, LocalDate.of(2016, 4, 27), confidence);
  }

  /** The wording of 2017 of articles 5 and 7 was not read. */
  static LegalText arrete(String article, Confidence confidence) {
    return new LegalText(
        "arrêté du 30 novembre 2006", article, LocalDate.of(2006, 11, 30), confidence);
  }

  private static LegalText recommended(String text, @Nullable LocalDate date) {
    return new LegalText(text, "", date, VERIFIED);
  }
}
