import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { withRetries } from '../lib/retries.js';

//= @form/react-state
export const DEFAULT_MEMBER_FORM_DATA = {
  email: null, //= user.contact.email
  birthDate: '', //= user.demographic.date_of_birth
  hasNewsletter: false, //= ?
  step: 1, //= -
};

export function AccountPage({ member, table, onSaved }) { //= member:?@param table:-@param onSaved:-@param
  const [mobilePhone, setMobilePhone] = useState(localStorage.getItem('club-number')); //= mobilePhone:user.contact.phone_number *:?
  const [lastName, setLastName] = useState(member && member.lastName); //= lastName:user.name.last *:?
  const [iban, setIban] = useState(member?.iban?.replace(/\s/g, '')); //= iban:user.financial.bank_account *:?
  const [pageName, setPageName] = useState(table && table.name); //= pageName:- *:?
  const [isNameOpen, setIsNameOpen] = useState(member && member.open); //= isNameOpen:- *:?
  const { sponsorMail, tableName } = useParams(); //= sponsorMail:user.contact.email@request/react-router tableName:-@request/react-router
  const save = withRetries(async () => {
    await fetch('/api/members', {
      method: 'POST',
      body: JSON.stringify({ lastName, iban }), //= lastName:user.name.last@payload/fetch iban:user.financial.bank_account@payload/fetch
    });
    onSaved();
  });
  return (
    <form onSubmit={save}>
      <TextField name="f1" label="Date of birth *" /> {/*= f1:user.demographic.date_of_birth */}
      <TextField name="login" placeholder="you@club.example" /> {/*= login:user.contact.email|user.account.username */}
      <TextField name="f2" label="Table name" /> {/*= f2:- */}
      <TextField name="search" placeholder="Email" /> {/*= search:- */}
      <Select name="emailColumn" label="Email" /> {/*= emailColumn:- */}
      <Checkbox name="f3" label="Email" /> {/*= f3:- */}
    </form>
  );
}
