import { type ActionFunction, redirect } from '@remix-run/node';
import { AccountModel } from '../../src/models/account.js';

//= @request/remix
export const action: ActionFunction = async ({ request, params }) => { //= request:- params:-
  const { email, password, birthday, groupName } = Object.fromEntries(await request.formData()); //= email:user.contact.email password:user.authorization.password birthday:user.demographic.date_of_birth groupName:-
  const inviteLabel = params.inviteLabel; //= inviteLabel:-
  const account = await AccountModel.create({ email, birthday, bio: '' }); //= email:user.contact.email@payload/mongoose birthday:user.demographic.date_of_birth@payload/mongoose bio:? account:?
  await account.setPassword(password); //= *:?
  return redirect(`/welcome?group=${groupName}&from=${inviteLabel}`); //= group|groupName:-@payload/url from|inviteLabel:-@payload/url
};

//= @form/remix
export default function Join() {
  return (
    <form method="post">
      <input name="email" type="email" /> {/*= email:user.contact.email */}
      <input name="password" type="password" autoComplete="new-password" /> {/*= password:user.authorization.password */}
      <input name="birthday" type="date" autoComplete="bday" /> {/*= birthday:user.demographic.date_of_birth */}
      <input name="groupName" /> {/*= groupName:- */}
    </form>
  );
}
