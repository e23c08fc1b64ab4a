/** Whom a pupil's call for an adult reaches, who has seen it, and what becomes of it unseen. */
@NullMarked
package io.entsdk.messaging.internal.help;

import org.jspecify.annotations.NullMarked;
