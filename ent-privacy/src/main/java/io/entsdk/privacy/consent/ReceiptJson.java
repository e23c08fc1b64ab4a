package io.entsdk.privacy.consent;

import io.entsdk.privacy.internal.erasure.JsonText;
import java.util.List;

/** Writes a receipt in terms of the Data Privacy Vocabulary. */
record ReceiptJson(ConsentReceipt receipt) {

  String text() {
    return new JsonText()
        .with(
            "@context",
            new JsonText()
                .with("dpv", "https://w3id.org/dpv#")
                .with("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("schema", "https://schema.org/")
                .with("ent", "urn:ent-sdk:consent:"))
        .with("@type", "dpv:ConsentReceipt")
        .with("dct:created", receipt.madeAt().toString())
        .with("dpv:hasRecordOfActivity", record())
        .toString();
  }

  private JsonText record() {
    Consent consent = receipt.consent();
    ConsentReceipt.Parties parties = receipt.parties();
    return new JsonText()
        .with("@type", "dpv:ConsentRecord")
        .with("dct:identifier", consent.id().toString())
        .with("dct:created", consent.askedOn().toString())
        .with("dpv:hasDataSubject", named(parties.person()))
        .with("dpv:hasDataController", parties.controllers().stream().map(this::named).toList())
        .with("dpv:hasDataProtectionOfficer", parties.officers().stream().map(this::named).toList())
        .with("ent:school", parties.school())
        .with("dpv:hasLegalBasis", "eu-gdpr:A6-1-a")
        .with("dpv:hasProcess", process(consent))
        .with("dpv:hasNotice", notice(consent.text()))
        .with("ent:rule", consent.rule().name())
        .with("dpv:hasConsentStatus", receipt.answers().stream().map(this::status).toList())
        .with(
            "dpv:hasConsentControl",
            List.of(
                new JsonText()
                    .with("@type", "dpv:WithdrawConsent")
                    .with("ent:by", "own-account, paper or spoken, at any time")));
  }

  private static JsonText process(Consent consent) {
    return new JsonText()
        .with("@type", "dpv:Process")
        .with("dpv:hasPurpose", consent.purpose().code())
        .with("dpv:hasPersonalData", consent.scope().medium().name())
        .with("dpv:hasRecipient", consent.scope().audience().name())
        .with("ent:lastDay", consent.lastDay().toString());
  }

  private static JsonText notice(ConsentText text) {
    return new JsonText()
        .with("@type", "dpv:ConsentNotice")
        .with("dct:hasVersion", text.version())
        .with("dct:language", text.language().toLanguageTag())
        .with("ent:sha256", text.fingerprint());
  }

  private JsonText status(ConsentEvent event) {
    return new JsonText()
        .with("@type", term(event.answer()))
        .with("dct:date", event.day().toString())
        .with("dpv:isIndicatedBy", receipt.parties().signatory())
        .with("dpv:hasIndicationMethod", event.method().name())
        .with("dpv:isIndicatedAtTime", event.at().toString());
  }

  private static String term(ConsentAnswer answer) {
    return switch (answer) {
      case GIVEN -> "dpv:ConsentGiven";
      case REFUSED -> "dpv:ConsentRefused";
      case WITHDRAWN -> "dpv:ConsentWithdrawn";
    };
  }

  private JsonText named(String name) {
    return new JsonText().with("schema:name", name);
  }
}
