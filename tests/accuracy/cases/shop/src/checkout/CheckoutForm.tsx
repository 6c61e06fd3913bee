import { useState } from 'react';
import type { Checkout } from './checkout-schema.js';
import { FieldError } from './FieldError.js';

interface Props {
  onDone(checkout: Checkout): void; //= checkout:?@param
}

//= @form/react
export function CheckoutForm({ onDone }: Props) {
  const [coupon, setCoupon] = useState(''); //= coupon:-
  const [cardHolder, setCardHolder] = useState(''); //= cardHolder:?

  return (
    <form onSubmit={(event) => onDone(Object.fromEntries(new FormData(event.currentTarget)) as never)}>
      <input name="identifier" type="email" autoComplete="email" /> {/*= identifier:user.contact.email */}
      <input name="fullName" autoComplete="name" required /> {/*= fullName:user.name */}
      <input name="contact" type="tel" /> {/*= contact:user.contact.phone_number */}
      <input name="street" autoComplete="street-address" /> {/*= street:user.contact.address.street */}
      <input name="line-two" autoComplete="address-line2" /> {/*= line-two:user.contact.address.street */}
      <select name="nation" autoComplete="country"> {/*= nation:user.contact.address.country */}
        <option value="AT">Austria</option>
      </select>
      <input name="number" inputMode="numeric" autoComplete="cc-number" /> {/*= number:user.financial.credit_card */}
      <input name="holder" value={cardHolder} onChange={(event) => setCardHolder(event.target.value)} autoComplete="cc-name" /> {/*= holder:user.name|user.financial.credit_card *:? */}
      <input name="cvc" autoComplete="cc-csc" /> {/*= cvc:user.financial.credit_card */}
      <input name="coupon" value={coupon} onChange={(event) => setCoupon(event.target.value)} /> {/*= coupon:- */}
      <input name="quantity" type="number" /> {/*= quantity:- */}
      <input name="search" type="search" placeholder="Find a product by name" /> {/*= search:? */}
      <input type="hidden" name="formName" value="checkout" /> {/*= formName:- */}
      <textarea name="giftMessage" /> {/*= giftMessage:user.content */}
      <input type="checkbox" name="saveAddress" /> {/*= saveAddress:- */}
      <FieldError name="email-error" label="Your e-mail address looks wrong" /> {/*= email-error:- label:- */}
      <select name="sortByName"> {/*= sortByName:- */}
        <option>Product name</option>
      </select>
    </form>
  );
}
