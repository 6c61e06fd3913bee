import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { AccountModel } from '../../src/models/account.js';
import { getSession } from '../session.server.js';

//= @request/remix
export async function loader({ request }: LoaderFunctionArgs) { //= request:-
  const url = new URL(request.url); //= url:-
  const tab = url.searchParams.get('tab'); //= tab:-
  const invitedBy = url.searchParams.get('inviter_email'); //= invitedBy|inviter_email:user.contact.email
  const session = await getSession(request.headers.get('Cookie')); //= *:?
  const account = await AccountModel.findById(session.get('accountId')).lean(); //= *:?
  //= @payload/response
  return json({
    email: account?.email, //= user.contact.email
    birthday: account?.birthday, //= user.demographic.date_of_birth
    orientation: account?.sexualOrientation, //= user.demographic.sexual_orientation sexualOrientation:?
    inviter: invitedBy, //= user.contact.email|user.relationships|user.name
    tabTitle: tab, //= -
    pageDescription: 'Profile settings', //= -
  });
}

//= @request/remix
export async function action({ request }: ActionFunctionArgs) { //= request:-
  const data = await request.formData(); //= data:?
  const givenName = data.get('givenName'); //= user.name.first
  const bio = data.get('bio')?.toString(); //= user.content|user.demographic.profile
  const telephone = String(data.get('telephone') ?? ''); //= user.contact.phone_number
  const intent = data.get('intent'); //= -
  const themeName = data.get('themeName'); //= -
  const returnTo = data.get('returnTo')?.toString() ?? '/'; //= -
  const ip = request.headers.get('Fly-Client-IP'); //= ip|Fly-Client-IP:user.device.ip_address@header/remix
  const purpose = request.headers.get('Sec-Purpose'); //= purpose|Sec-Purpose:-@header/remix
  const ifNoneMatch = request.headers.get('If-None-Match'); //= ifNoneMatch|If-None-Match:-@header/remix
  if (intent === 'save') {
    //= @payload/mongoose
    await AccountModel.updateOne({ handle: data.get('handle') }, { givenName, bio, telephone, signupIp: ip, themeName }); //= handle:? givenName:user.name.first bio:user.content|user.demographic.profile telephone:user.contact.phone_number signupIp:user.device.ip_address themeName:? ip:?
  }
  console.info('settings saved', intent, purpose, ifNoneMatch); //= intent:-@log/console purpose:-@log/console ifNoneMatch:-@log/console
  return redirect(returnTo);
}

//= @form/remix
export default function Profile() {
  const account = useLoaderData<typeof loader>(); //= account:?
  return (
    <Form method="post">
      <input name="givenName" autoComplete="given-name" /> {/*= givenName:user.name.first */}
      <input name="telephone" type="tel" /> {/*= telephone:user.contact.phone_number */}
      <textarea name="bio" /> {/*= bio:user.content|user.demographic.profile */}
      <input name="handle" autoComplete="username" /> {/*= handle:user.account.username|user.social */}
      <input name="themeName" list="themes" /> {/*= themeName:- */}
      <input name="returnTo" type="hidden" value="/" /> {/*= returnTo:- */}
      <input name="showEmail" type="checkbox" /> {/*= showEmail:- */}
      <button name="intent" value="save">Save {account.tabTitle}</button> {/*= intent:- tabTitle:- */}
    </Form>
  );
}
