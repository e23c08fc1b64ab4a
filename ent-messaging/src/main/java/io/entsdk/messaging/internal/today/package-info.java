/** What the page of a day is made of, and how vendors' parts are kept from breaking it. */
@NullMarked
package io.entsdk.messaging.internal.today;

import org.jspecify.annotations.NullMarked;
