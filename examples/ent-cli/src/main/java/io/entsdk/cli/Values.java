package io.entsdk.cli;

import io.entsdk.auth.window.WindowId;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.protection.HoldId;
import io.entsdk.core.roster.RosterPlanId;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.request.RequestId;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of a command line as values of the SDK, or says that they are none. */
final class Values {

  void registerWith(CommandLine line) {
    line.registerConverter(ClosureId.class, of(ClosureId::parse));
    line.registerConverter(ConsentId.class, of(ConsentId::parse));
    line.registerConverter(Purpose.class, of(Purpose::new));
    line.registerConverter(ErasureId.class, of(ErasureId::parse));
    line.registerConverter(HoldId.class, of(HoldId::parse));
    line.registerConverter(RequestId.class, of(RequestId::parse));
    line.registerConverter(SlipId.class, of(SlipId::parse));
    line.registerConverter(TenantId.class, of(text -> TenantId.of(Integer.parseInt(text))));
    line.registerConverter(Uai.class, of(Uai::of));
    line.registerConverter(OrganisationId.class, of(OrganisationId::parse));
    line.registerConverter(PersonId.class, of(PersonId::parse));
    line.registerConverter(RosterPlanId.class, of(RosterPlanId::parse));
    line.registerConverter(ConventionId.class, of(ConventionId::parse));
    line.registerConverter(ItemId.class, of(ItemId::parse));
    line.registerConverter(SendKey.class, of(SendKey::of));
    line.registerConverter(WindowId.class, of(text -> new WindowId(UUID.fromString(text))));
    line.registerConverter(ActorOptions.Worn.class, of(ActorOptions.Worn::parse));
  }

  private static <T> ITypeConverter<T> of(Function<String, T> read) {
    return text -> {
      try {
        return read.apply(text);
      } catch (RejectedException e) {
        throw new TypeConversionException(e.getMessage());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new TypeConversionException("this is not one");
      }
    };
  }
}
