//= @form/field-objects
export const joinFields = [
  { name: 'email', label: 'E-mail', type: 'email' }, //= email:user.contact.email *:?
  { name: 'mobile', label: 'Mobile number', type: 'tel', required: true }, //= mobile:user.contact.phone_number *:?
  { name: 'birthDate', type: 'date' }, //= birthDate:user.demographic.date_of_birth *:?
  { name: 'boatClass', label: 'Class of boat', type: 'select' }, //= boatClass:- *:?
  { name: 'newsletterEmail', label: 'News by e-mail', type: 'checkbox' }, //= newsletterEmail:- *:?
];

export const guestForm = {
  lastName: { type: 'text', label: 'Family name', required: true }, //= user.name.last
  passportNumber: { type: 'text', label: 'Passport', placeholder: 'C01X00T47' }, //= user.government_id
  berth: { type: 'text', label: 'Berth', required: true }, //= -
};

// What a table shows is asked of nobody.
export const memberColumns = [
  { field: 'email', headerName: 'E-mail', type: 'string' }, //= email:- *:-
  { dataIndex: 'birthDate', title: 'Born', render: (value) => value }, //= birthDate:- *:-
];

export const menu = [{ id: 'address', label: 'Address', path: '/address', icon: 'pin' }]; //= *:-
export const emailSettings = { email: { enabled: true, retries: 3 }, phone: { enabled: false } }; //= *:-
