package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.testkit.ConsentLookupContract;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks before acting is told what people have said, and other parts of the SDK as well. */
class LedgerLookupTest extends ConsentLookupContract {

  private Ent ent;
  private Photos photos;

  @BeforeEach
  void open() {
    ent = Ent.inMemory();
    photos = Photos.of(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void otherPartsAskTheSame() {
    Consent asked = photos.ask();
    ConsentQuestion question =
        new ConsentQuestion(
            ent.tenant().id(), ent.ada(), Photos.PURPOSE, Photos.ON_THE_ENT, asked.askedOn());
    assertEquals(ConsentStatus.NOT_GIVEN, seen(question));
    photos.agree(asked);
    assertEquals(ConsentStatus.GIVEN, seen(question));
  }

  private ConsentStatus seen(ConsentQuestion question) {
    return ent.runtime().kernel().extensions().consentTo(ent.tenant(), question);
  }

  @Override
  protected ConsentLookup lookup() {
    return photos.consents().lookup();
  }

  @Override
  protected PersonId subject() {
    return ent.ada();
  }

  @Override
  protected void agree(ConsentLookup lookup, ConsentQuestion question) {
    photos.agree(asked(question));
  }

  @Override
  protected void withdraw(ConsentLookup lookup, ConsentQuestion question) {
    ent.clock().advance(Duration.ofDays(1));
    photos.consents().withdraw(asked(question).id(), photos.grace());
  }

  private Consent asked(ConsentQuestion question) {
    return photos
        .consents()
        .ask(
            ConsentRequest.of(
                question.subject(),
                ent.school().id(),
                question.purpose(),
                question.scope(),
                Photos.TEXT),
            Actor.system("test"));
  }
}
