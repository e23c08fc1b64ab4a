package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.spi.ConsentLookup;

/** Answers from what the people of one tenant have said. */
public record LedgerLookup(Tenant tenant) implements ConsentLookup {

  @Override
  public ConsentStatus find(ConsentQuestion question) {
    return question.tenant().equals(tenant.id())
        ? Unit.joined(
            tenant,
            unit ->
                new Ledger(unit)
                    .of(question.subject())
                    .standing(question.purpose(), question.scope(), question.day())
                    .state()
                    .status())
        : ConsentStatus.NOT_GIVEN;
  }
}
