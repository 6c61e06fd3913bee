//= @storage/expo
import AsyncStorage from '@react-native-async-storage/async-storage';
import { useMutation } from '@tanstack/react-query';
import * as SecureStore from 'expo-secure-store';
import { useState } from 'react';
import { TextInput } from 'react-native';
import { api } from './api';

const LAST_EMAIL_KEY = 'club.lastEmail'; //= ?
const THEME_KEY = 'club.theme'; //= -

export function SignIn() {
  const [email, setEmail] = useState(''); //= email:user.contact.email@form
  const [password, setPassword] = useState<string>(); //= password:user.authorization.password@form
  const [page, setPage] = useState(0); //= page:-
  const { mutate: signIn } = useMutation({ mutationFn: api.signIn });
  const resend = useMutation({ mutationFn: api.resend });

  //= @payload/tanstack
  const submit = async () => {
    signIn({ email, password, attempts: page }); //= email:user.contact.email password:user.authorization.password attempts:-
    resend.mutate({
      email, //= user.contact.email
      locale: 'en', //= -
    });
    //= @storage/expo
    await AsyncStorage.setItem(LAST_EMAIL_KEY, email); //= LAST_EMAIL_KEY|club.lastEmail:user.contact.email email:?
    await AsyncStorage.setItem(THEME_KEY, 'dark'); //= THEME_KEY:-
    await SecureStore.setItemAsync('refreshToken', await api.token()); //= refreshToken:user.authorization.credentials
    await SecureStore.setItemAsync('onboardingStep', String(page)); //= onboardingStep:-
  };

  //= @form/react-native
  return (
    <>
      <TextInput textContentType="emailAddress" value={email} onChangeText={setEmail} />
      <TextInput secureTextEntry value={password} onChangeText={setPassword} onSubmitEditing={submit} />
      <TextInput value={String(page)} onChangeText={(value) => setPage(Number(value))} />
    </>
  );
}
