package io.entsdk.core.spi;

import io.entsdk.core.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Is the transaction in which a {@link PersonalDataSource} finds, copies or erases what it keeps.
 *
 * <p>It is lent for one call: neither begun, nor ended, nor kept by the source. Beside {@link
 * UnitOfWork} this is the one type of the API that names the entity manager, because whoever
 * overrides a verb has rows of their own to reach in the very transaction that checks the holds.
 *
 * @param tenant whose rows they are; every statement names it
 * @param now the moment, in whole microseconds
 */
public record PersonalUnit(EntityManager entities, TenantId tenant, Instant now) {}
