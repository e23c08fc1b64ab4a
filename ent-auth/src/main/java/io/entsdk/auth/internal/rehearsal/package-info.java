/** The tables of rehearsals. */
@NullMarked
package io.entsdk.auth.internal.rehearsal;

import org.jspecify.annotations.NullMarked;
