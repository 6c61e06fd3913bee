import { Form, Input } from 'antd';

const { Item } = Form;

//= @form/antd
export function Join({ form }) {
  return (
    <Form form={form}>
      <Item name="phone" label="Phone"><Input /></Item> {/*= phone:user.contact.phone_number */}
      <Form.Item name={['address', 'street']}><Input /></Form.Item> {/*= address.street:user.contact.address */}
      <Form.Item name={['boat', 'length']}><Input /></Form.Item> {/*= boat.length:- */}
      {form.getFieldDecorator('dateOfBirth', {})(<Input />)} {/*= dateOfBirth:user.demographic.date_of_birth */}
    </Form>
  );
}

//= @form/class-state
export class Login extends React.Component {
  static labels = { email: 'E-Mail', password: '' }; //= *:-
  state = { email: '', password: '', open: false }; //= email:user.contact.email password:user.authorization.password open:-
}

//= @form/component
export function Berth({ save }) {
  return (
    <form>
      <Plate name="nationality" onChange={save} /> {/*= nationality:user.demographic.nationality */}
      <FInputGroup name="last_name" large /> {/*= last_name:user.name.last */}
      <Icon name="email" onClick={save} /> {/*= email:- */}
    </form>
  );
}

//= @form/company
export const clubDefaults = {
  phone: '', //= -
  city: '', //= -
  taxNumber: '', //= ?
  fiscalYearStart: 1, //= -
};
