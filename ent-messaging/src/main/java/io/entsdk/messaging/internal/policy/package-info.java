/** Decides who may reach whom: pure functions over loaded facts, and the tables as data. */
@NullMarked
package io.entsdk.messaging.internal.policy;

import org.jspecify.annotations.NullMarked;
